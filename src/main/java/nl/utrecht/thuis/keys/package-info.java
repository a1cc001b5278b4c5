/**
 * Keys and secrets, in files outside the database and outside its data directory: whoever steals the database or a dump has none.
 * Each wave has its own set; a destroyed key is gone for good. Also the tokens and codes that people hold.
 * Must not know what it encrypts, nor whose it is. Does not protect against whoever holds the running server and its files.
 */
@NullMarked
package nl.utrecht.thuis.keys;

import org.jspecify.annotations.NullMarked;
