/**
 * The embedded PostgreSQL server for those who bring none. It starts before the application does, so it knows nothing of it.
 */
@NullMarked
package nl.utrecht.thuis.database;

import org.jspecify.annotations.NullMarked;
