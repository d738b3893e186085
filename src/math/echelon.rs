//! Is this matrix in (reduced) row echelon form, and if not, which condition fails and where.
