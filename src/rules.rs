//! What content must keep: one function a rule, one row a function in the tables of [`check`].

pub mod check;

pub mod personal;
