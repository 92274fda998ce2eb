package io.huiyin.handling.process;

/**
 * How much is at a node of a model.
 *
 * @param name what people read
 * @param instances there at this moment
 * @param overdueTimers due by the engine's clock and not fired
 * @param incidents jobs there that wait for a person
 */
public record ActivityLoad(
        String process, String activityId, String name, long instances, long overdueTimers, long incidents) {}
