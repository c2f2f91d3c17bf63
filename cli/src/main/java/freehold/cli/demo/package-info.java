/**
 * {@code freehold demo}: a farm, a worker and a job on this machine, by the public API alone, so
 * that a newcomer sees what Freehold does and can copy how it is done.
 */
@NullMarked
package freehold.cli.demo;

import org.jspecify.annotations.NullMarked;
