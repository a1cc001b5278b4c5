/**
 * Reads a register file as a registration system or Excel writes it, finds its table, and checks each row by itself. It knows formats,
 * headings and spellings; what it finds wrong it names by row and column, never by what a cell says of a person. It must not know waves,
 * the database, or the other rows of the file.
 */
@NullMarked
package nl.utrecht.thuis.bronbestand.file;

import org.jspecify.annotations.NullMarked;
