package io.huiyin.season;

/** Watches every act of the season, and may try something of his own before and after it. */
public interface Onlooker {
    /** Only watches. */
    Onlooker NONE = new Onlooker() {};

    /** Told before the act is sent. */
    default void before(Scene scene) {}

    /** Told once the act is acknowledged. */
    default void after(Scene scene) {}
}
