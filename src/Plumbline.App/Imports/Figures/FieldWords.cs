namespace Plumbline.App.Imports.Figures;

/// <summary>The usual heading of each field: in templates, and where a heading is missing.</summary>
public static class FieldWords
{
    /// <summary>The heading.</summary>
    public static string Of(string field) =>
        field switch
        {
            "userName" => "用户名",
            "displayName" => "姓名",
            "email" => "电子邮箱",
            "role" => "岗位",
            "unitCode" => "单位代码",
            "unitName" => "单位名称",
            "parentCode" => "上级单位代码",
            "unitKind" => "单位类别",
            "projectCode" => "项目代码",
            "projectName" => "项目名称",
            "category" => "项目类别",
            "firstYear" => "起始年度",
            "lastYear" => "终止年度",
            "nature" => "资金来源",
            "initial" => "年初预算数",
            "adjusted" => "全年预算数",
            "executed" => "执行数",
            "item" => "科目",
            "amount" => "决算数",
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
}
