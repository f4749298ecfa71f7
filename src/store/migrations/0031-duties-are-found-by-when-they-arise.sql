-- Nothing looks for duties by when they are late without also asking whether they have arisen, by which they are found;
-- each report lays about twenty duties, and each was written here too.
drop index obligation_late;
