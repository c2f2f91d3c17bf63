/** Tests of how log lines reach the farm. */
@NullMarked
package freehold.worker.log;

import org.jspecify.annotations.NullMarked;
