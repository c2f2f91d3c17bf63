/**
 * SHA-256 and HMAC-SHA256 without their checked exceptions, for signatures, tokens and keys. No
 * secret is kept here.
 */
@NullMarked
package freehold.server.digest;

import org.jspecify.annotations.NullMarked;
