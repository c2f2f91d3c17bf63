/**
 * A worker as its users see it: its settings, its start, its end. What it does in between is in
 * {@code freehold.worker.agent}, {@code freehold.worker.session} and {@code freehold.worker.log}.
 */
@NullMarked
package freehold.worker;

import org.jspecify.annotations.NullMarked;
