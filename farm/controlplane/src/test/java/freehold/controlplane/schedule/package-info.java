/** Tests of workers' schedules, and the small studio that they and other tests play in. */
@NullMarked
package freehold.controlplane.schedule;

import org.jspecify.annotations.NullMarked;
