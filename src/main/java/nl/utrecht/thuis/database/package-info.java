/**
 * The embedded PostgreSQL server for those who bring none, and the settings that are needed before the application's configuration exists.
 * Both come before the application starts, so they know nothing of it.
 */
@NullMarked
package nl.utrecht.thuis.database;

import org.jspecify.annotations.NullMarked;
