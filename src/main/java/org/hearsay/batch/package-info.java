/** Many articles: side by side on all cores, in order out. */
package org.hearsay.batch;
