/** What people see and do, tried out in a real browser and over HTTP: the respondent's road in every language, and the pages of staff. */
package nl.utrecht.thuis.browser;
