//! The command-line program.

fn main() -> std::process::ExitCode {
    annuaire::cli::main()
}
