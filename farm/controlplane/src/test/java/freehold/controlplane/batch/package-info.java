@NullMarked
package freehold.controlplane.batch;

import org.jspecify.annotations.NullMarked;
