#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| annuaire_fuzz::photo(bytes));
