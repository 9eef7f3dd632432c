//! Shrinks a finished module: no comments, short names, nothing that never runs. Nothing is lowered for older browsers.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// `module` as short as it does the same; the names of properties and of exports stay. `has_fixed_names` keeps all names, for
/// a module that reads them from texts. `None` if it cannot be parsed.
pub(super) fn shrunk(module: &str, has_fixed_names: bool) -> Option<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, module, SourceType::mjs()).parse();
    if !parsed.errors.is_empty() {
        return None;
    }
    let mut program = parsed.program;
    let scoping = if has_fixed_names {
        None
    } else {
        let mangle = MangleOptions { top_level: true, ..MangleOptions::default() };
        let options = MinifierOptions { mangle: Some(mangle), compress: Some(CompressOptions::smallest()) };
        Minifier::new(options).minify(&allocator, &mut program).scoping
    };
    Some(Codegen::new().with_options(CodegenOptions::minify()).with_scoping(scoping).build(&program).code)
}
