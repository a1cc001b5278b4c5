/**
 * The packaged application, started as its users start it: {@code java -jar target/quarkus-app/quarkus-run.jar}. These tests see what they
 * see: pages, the API, standard output, mails, and, as whoever steals them, the database and its files.
 */
@NullMarked
package nl.utrecht.thuis.packaged;

import org.jspecify.annotations.NullMarked;
