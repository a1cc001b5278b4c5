/**
 * The public address of the installation: links, cookie names, and where style sheets and scripts are. The address comes from configuration, never from a
 * request. Knows nothing of pages or people.
 */
@NullMarked
package nl.utrecht.thuis.address;

import org.jspecify.annotations.NullMarked;
