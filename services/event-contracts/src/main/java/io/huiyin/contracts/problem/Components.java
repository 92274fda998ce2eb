package io.huiyin.contracts.problem;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Reads record components, also of records that are private to another package. */
final class Components {
    private Components() {}

    static @Nullable Object read(Record owner, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(component + " of " + owner.getClass(), unreadable);
        }
    }
}
