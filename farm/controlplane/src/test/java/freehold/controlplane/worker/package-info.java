/** Tests of workers' operations on a real store. */
@NullMarked
package freehold.controlplane.worker;

import org.jspecify.annotations.NullMarked;
