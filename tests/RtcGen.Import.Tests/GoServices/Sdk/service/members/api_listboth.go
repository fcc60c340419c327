package members

const opListBothCommon = "ListBoth"

// ListBothCommonRequest makes a request.
func (c *MEMBERS) ListBothCommonRequest(input *map[string]interface{}) (req *request.Request, output *map[string]interface{}) {
	op := &request.Operation{
		Name:       opListBothCommon,
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

// ListBothCommon makes the call.
func (c *MEMBERS) ListBothCommon(input *map[string]interface{}) (*map[string]interface{}, error) {
	req, out := c.ListBothCommonRequest(input)
	return out, req.Send()
}

const opListBoth = "ListBoth"

// ListBothRequest makes a request.
func (c *MEMBERS) ListBothRequest(input *ListBothInput) (req *request.Request, output *ListBothOutput) {
	op := &request.Operation{
		Name:       opListBoth,
		HTTPMethod: "GET",
		HTTPPath:   "/",
	}

	if input == nil {
		input = &ListBothInput{}
	}

	output = &ListBothOutput{}
	req = c.newRequest(op, input, output)

	return
}

// ListBoth makes the call.
func (c *MEMBERS) ListBoth(input *ListBothInput) (*ListBothOutput, error) {
	req, out := c.ListBothRequest(input)
	return out, req.Send()
}

type ListBothInput struct {
	_ struct{} `type:"structure"`

	NextToken *string `type:"string"`

	PageNumber *int32 `type:"int32"`

	PageSize *int32 `type:"int32"`
}

type ListBothOutput struct {
	_ struct{} `type:"structure"`

	Metadata *response.ResponseMetadata

	Names []*string `type:"list"`

	NextToken *string `type:"string"`

	TotalCount *int32 `type:"int32"`
}
