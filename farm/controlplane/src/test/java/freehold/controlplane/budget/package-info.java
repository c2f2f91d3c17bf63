@NullMarked
package freehold.controlplane.budget;

import org.jspecify.annotations.NullMarked;
