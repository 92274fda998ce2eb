package io.huiyin.messaging.aggregate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/**
 * Lifts a stored state from one schema to the next, when it is read; the next write stores the new form. For what is not
 * additive: a field renamed, split, with another meaning. Tested with a document as it was written then.
 *
 * @param fromSchema the schema it reads; it gives the next one
 * @param lift of the state; may change what it gets
 */
public record StateLift(int fromSchema, UnaryOperator<ObjectNode> lift) {}
