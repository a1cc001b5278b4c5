/**
 * Interviews with people who said yes to one: whom to ask, in fair shares of every kind of people, and when they talk. It knows an address, a language and three
 * coarse features of somebody who agreed, for this purpose alone. Must not know answers, the register or who was invited to the questionnaire.
 */
@NullMarked
package nl.utrecht.thuis.interview;

import org.jspecify.annotations.NullMarked;
