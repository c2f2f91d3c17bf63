/** Settings read from real files in temporary folders. */
@NullMarked
package freehold.client.endpoint;

import org.jspecify.annotations.NullMarked;
