/**
 * With which keys requests are signed: given ones, renewable ones, or what AWS's standard chain
 * finds. Signing itself is not done here.
 */
@NullMarked
package freehold.client.credentials;

import org.jspecify.annotations.NullMarked;
