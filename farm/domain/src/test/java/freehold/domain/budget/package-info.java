@NullMarked
package freehold.domain.budget;

import org.jspecify.annotations.NullMarked;
