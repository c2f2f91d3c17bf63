/** Posts to webhooks over HTTP. */
@NullMarked
package freehold.server.webhook;

import org.jspecify.annotations.NullMarked;
