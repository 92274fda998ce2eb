package io.huiyin.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import io.huiyin.messaging.outbox.EventPublisher.PublishFailed;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

class AwayTest {
    private static final ServerAddress STORE = new ServerAddress("127.0.0.1", 27017);

    static Stream<Throwable> whatWaitingMends() {
        return Stream.of(
                new MongoTimeoutException("no server"),
                new MongoSocketOpenException("refused", STORE, new java.net.ConnectException("refused")),
                new MongoInterruptedException("stopping", new InterruptedException()),
                new DataAccessResourceFailureException("store away"),
                new CannotGetJdbcConnectionException("database away"),
                new CannotAcquireLockException("somebody has it"),
                new CannotCreateTransactionException("database away"),
                new PublishFailed("caseFile.changes", null));
    }

    static Stream<Throwable> whatWaitingDoesNotMend() {
        return Stream.of(
                new IllegalStateException("bug"),
                new NullPointerException("bug"),
                new StackOverflowError(),
                new MongoWriteException(
                        new WriteError(17419, "document too large", new BsonDocument()), STORE, Set.of()),
                new MongoCommandException(
                        new BsonDocument("code", new BsonInt32(11000)).append("errmsg", new BsonString("twice")),
                        STORE),
                new DuplicateKeyException("twice"),
                new InvalidDataAccessApiUsageException("bug"),
                new BadSqlGrammarException("insert", "insert", new java.sql.SQLException("no such column")));
    }

    @ParameterizedTest
    @MethodSource
    void whatWaitingMends(Throwable failure) {
        assertThat(Away.causes(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void whatWaitingDoesNotMend(Throwable failure) {
        assertThat(Away.causes(failure)).isFalse();
    }
}
