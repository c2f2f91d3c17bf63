/**
 * What must hold for every shape of the API, whatever the model comes to say: values survive the
 * wire, and each constraint is checked where it stands.
 *
 * <p>Values are drawn at random from the shapes themselves, so nothing here names a shape.
 */
@NullMarked
package freehold.protocol.property;

import org.jspecify.annotations.NullMarked;
