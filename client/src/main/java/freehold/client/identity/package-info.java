/**
 * The question to STS as whom a request is signed, in AWS's query protocol; nothing else of STS.
 */
@NullMarked
package freehold.client.identity;

import org.jspecify.annotations.NullMarked;
