/**
 * The process: {@link nl.utrecht.thuis.Thuis} starts what must be there before the application, and then the application. Everything else is
 * in a package of its own; {@code src/docs/architecture.md} has their table.
 */
@NullMarked
package nl.utrecht.thuis;

import org.jspecify.annotations.NullMarked;
