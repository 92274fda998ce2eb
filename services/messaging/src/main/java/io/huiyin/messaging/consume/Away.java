package io.huiyin.messaging.consume;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import io.huiyin.messaging.outbox.EventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.transaction.TransactionException;

/** Tells a store, database or broker that is away (waiting helps, for every event) from an event that cannot be handled. */
final class Away {
    private Away() {}

    static boolean causes(Throwable failure) {
        if (failure instanceof MongoException mongo) {
            return !(mongo instanceof MongoWriteException)
                    && ErrorCategory.fromErrorCode(mongo.getCode()) != ErrorCategory.DUPLICATE_KEY;
        }
        if (failure instanceof DataAccessException data) {
            return !(data instanceof DataIntegrityViolationException
                    || data instanceof InvalidDataAccessApiUsageException
                    || data instanceof InvalidDataAccessResourceUsageException);
        }
        return failure instanceof EventPublisher.PublishFailed || failure instanceof TransactionException;
    }
}
