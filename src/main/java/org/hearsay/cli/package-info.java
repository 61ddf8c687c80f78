/** The command line: the only package that knows of options, the console and exit codes. */
package org.hearsay.cli;
