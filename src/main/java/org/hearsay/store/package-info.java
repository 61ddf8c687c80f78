/**
 * Where graphs go: files, an embedded TDB2 database, or a SPARQL 1.1 store elsewhere, behind one
 * contract, {@link org.hearsay.store.GraphSink}.
 */
package org.hearsay.store;
