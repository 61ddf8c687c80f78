package org.hearsay.article;

/**
 * What is kept of a document in another format: its text, in which all offsets count, and what the
 * format tells about it.
 */
record Page(String text, Metadata metadata) {}
