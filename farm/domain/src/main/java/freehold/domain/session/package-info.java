/** Sessions and session actions: what a worker was told to do, and what it said came of it. */
@NullMarked
package freehold.domain.session;

import org.jspecify.annotations.NullMarked;
