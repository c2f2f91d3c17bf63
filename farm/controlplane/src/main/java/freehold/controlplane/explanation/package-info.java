/** Why something does not run: the facts are read here, judged in the domain, and shown. */
@NullMarked
package freehold.controlplane.explanation;

import org.jspecify.annotations.NullMarked;
