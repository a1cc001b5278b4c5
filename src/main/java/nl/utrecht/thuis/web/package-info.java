/**
 * The edge of the process: the one place where a problem becomes a page or a problem document, the headers that protect every answer, and
 * the checks that every request passes. Imported by nobody; decides nothing about the product.
 */
@NullMarked
package nl.utrecht.thuis.web;

import org.jspecify.annotations.NullMarked;
