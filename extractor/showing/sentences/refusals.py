"""Of values that are none, or out of their bounds."""

VIETNAMESE = {
    "Field required": "bắt buộc phải có",
    "Extra inputs are not permitted": "không được có thêm mục này",
    "Input should be {}": "phải là {}",
    "Input should be {} or {}": "phải là {} hoặc {}",
    "Input should be a valid boolean, unable to interpret input": "phải là true hoặc false",
    "Input should be a valid integer": "phải là số nguyên",
    "Input should be a valid integer, unable to parse string as an integer": "phải là số nguyên",
    "Input should be a valid number": "phải là một số",
    "Input should be a valid number, unable to parse string as a number": "phải là một số",
    "Input should be a finite number": "phải là một số hữu hạn",
    "Input should be a valid string": "phải là một chuỗi ký tự",
    "Input should be a valid list": "phải là một danh sách",
    "Input should be None": "phải bỏ trống",
    "Input should be greater than {}": "phải lớn hơn {}",
    "Input should be greater than or equal to {}": "không được nhỏ hơn {}",
    "Input should be less than {}": "phải nhỏ hơn {}",
    "Input should be less than or equal to {}": "không được lớn hơn {}",
    "String should have at most {} characters": "không được dài quá {} ký tự",
    "String should have at least {} characters": "phải có ít nhất {} ký tự",
    "String should match pattern '{}'": "không đúng dạng '{}'",
    "List should have at most {} items after validation, not {}": "chỉ được có tối đa {} mục, đây là {}",
    "Value error, {}": "{}",
    # figures that are typed
    "{} is no number; write {} or {:.1f}": "{} không phải là số; hãy ghi {} hoặc {:.1f}",
    "{} is read in two ways; write {}": "{} có thể hiểu theo hai cách; hãy ghi {}",
    "{} is read in two ways; write {}, or {:.4f} for the decimal": (
        "{} có thể hiểu theo hai cách; hãy ghi {}, hoặc {:.4f} nếu là số thập phân"
    ),
}
