/**
 * Saved queries: files with a header that say what they answer and which parameters they take, run
 * on a store or an endpoint, with their results for people and for machines.
 *
 * <p>The way through: {@link org.hearsay.query.SavedQueries} loads {@link
 * org.hearsay.query.SavedQuery}, {@link org.hearsay.query.QueryRunner} binds parameters and runs
 * it, {@link org.hearsay.query.ResultWriter} writes what comes. {@link org.hearsay.query.Checks}
 * holds a store against the law that nothing is asserted without a teller and a passage.
 */
package org.hearsay.query;
