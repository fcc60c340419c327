package members

const opListMembersCommon = "ListMembers"

// ListMembersCommonRequest makes a request.
func (c *MEMBERS) ListMembersCommonRequest(input *map[string]interface{}) (req *request.Request, output *map[string]interface{}) {
	op := &request.Operation{
		Name:       opListMembersCommon,
		HTTPMethod: "GET",
		HTTPPath:   "/",
	}

	if input == nil {
		input = &map[string]interface{}{}
	}

	output = &map[string]interface{}{}
	req = c.newRequest(op, input, output)

	return
}

// ListMembersCommon makes the call.
func (c *MEMBERS) ListMembersCommon(input *map[string]interface{}) (*map[string]interface{}, error) {
	req, out := c.ListMembersCommonRequest(input)
	return out, req.Send()
}

const opListMembers = "ListMembers"

// ListMembersRequest makes a request.
func (c *MEMBERS) ListMembersRequest(input *ListMembersInput) (req *request.Request, output *ListMembersOutput) {
	op := &request.Operation{
		Name:       opListMembers,
		HTTPMethod: "GET",
		HTTPPath:   "/",
	}

	if input == nil {
		input = &ListMembersInput{}
	}

	output = &ListMembersOutput{}
	req = c.newRequest(op, input, output)

	return
}

// ListMembers makes the call.
func (c *MEMBERS) ListMembers(input *ListMembersInput) (*ListMembersOutput, error) {
	req, out := c.ListMembersRequest(input)
	return out, req.Send()
}

type ListMembersInput struct {
	_ struct{} `type:"structure"`

	Limit *int32 `locationName:"limit" type:"int32"`

	Offset *int32 `locationName:"offset" type:"int32"`
}

type ListMembersOutput struct {
	_ struct{} `type:"structure"`

	Metadata *response.ResponseMetadata

	Creator *string `locationName:"creator" type:"string"`

	Members []*MemberForListMembersOutput `type:"list"`

	Total *int32 `type:"int32"`
}

type MemberForListMembersOutput struct {
	_ struct{} `type:"structure"`

	Id *int64 `type:"integer"`

	UserName *string `type:"string" json:"user_name"`
}
