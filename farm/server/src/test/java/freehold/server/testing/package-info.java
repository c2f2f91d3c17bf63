/** What the tests of the edge share: keys in memory. */
@NullMarked
package freehold.server.testing;

import org.jspecify.annotations.NullMarked;
