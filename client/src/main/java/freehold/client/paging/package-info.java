/** Answers that come in pages, as one sequence. Nothing here knows an operation. */
@NullMarked
package freehold.client.paging;

import org.jspecify.annotations.NullMarked;
