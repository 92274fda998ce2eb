package io.huiyin.contracts.value;

/** How a reply reached a submitter (D9): in the system, by hand with slip, by post with proof. */
public enum DeliveryChannel {
    IN_SYSTEM,
    BY_HAND,
    BY_POST
}
