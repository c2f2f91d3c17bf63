/**
 * AWS Signature Version 4, the receiving side: reads the signature of a request from its header or
 * query, and decides whether the holder of an access key signed exactly this request just now.
 *
 * <p>It works on the request as received: path, query and Host are never decoded and put together
 * again, because a proxy or a framework that tidies them up would break good signatures or let bad
 * ones pass. What the caller may do is not decided here.
 */
@NullMarked
package freehold.server.signature;

import org.jspecify.annotations.NullMarked;
