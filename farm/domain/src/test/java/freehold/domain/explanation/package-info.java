@NullMarked
package freehold.domain.explanation;

import org.jspecify.annotations.NullMarked;
