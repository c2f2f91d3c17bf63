/** What a caller can ask about itself; of our own service, not of AWS's. */
@NullMarked
package freehold.controlplane.caller;

import org.jspecify.annotations.NullMarked;
