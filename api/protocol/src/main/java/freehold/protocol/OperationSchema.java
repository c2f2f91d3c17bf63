package freehold.protocol;

import java.util.Set;

/**
 * What the model says about one operation as a whole.
 *
 * @param name the operation, such as {@code GetTask}
 * @param method the HTTP method in upper case
 * @param uriTemplate the path with its labels, such as {@code /2023-10-12/farms/{farmId}}
 * @param hostPrefix what AWS's endpoint puts before the host, such as {@code management.}; empty
 *     for none
 * @param successStatus the status of an answer that is not an error
 * @param readOnly whether the operation changes nothing
 * @param idempotencyToken whether the input carries a client token
 * @param errors the shape names of the errors it declares
 */
public record OperationSchema(
        String name,
        String method,
        String uriTemplate,
        String hostPrefix,
        int successStatus,
        boolean readOnly,
        boolean idempotencyToken,
        Set<String> errors) {
    public OperationSchema {
        errors = Set.copyOf(errors);
    }
}
